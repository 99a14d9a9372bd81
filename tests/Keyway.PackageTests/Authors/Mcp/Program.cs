using System;
using Keyway;
using Keyway.Cli;
using Keyway.Mcp;

KeywayAppBuilder builder = KeywayApp.CreateBuilder(args, Plugin.Registry);
builder.ConfigureContext(context => context.WithCook("Ada"));
builder.AddMcp(options => options.ConfigureContext((context, session) => context.WithGuest(session.ClientInfo?.Name ?? "nobody")));
await using KeywayApp app = builder.Build();
return await app.RunAsync();

public static class Keys
{
    /// <summary>Who is cooking.</summary>
    [ContextKey<string>] public const string Cook = "cook";

    /// <summary>Who is eating.</summary>
    [ContextKey<string>] public const string Guest = "guest";
}

public static class Tools
{
    /// <summary>Adds two numbers, and prints what it does.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static int Add(int a, int b)
    {
        Console.WriteLine($"Adding {a} and {b}.");
        Console.Error.WriteLine("Added.");
        return a + b;
    }

    /// <summary>Says who cooks for whom.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static string WhoCooks([FromContext(Keys.Cook)] string cook, [FromContext(Keys.Guest)] string guest) => $"{cook} cooks for {guest}.";

    /// <summary>Asks for a recipe.</summary>
    [Prompt]
    public static string Recipe(string dish) => $"How is {dish} made?";

    /// <summary>What there is today.</summary>
    [Resource("menu://today", MimeType = "text/plain")]
    public static string Menu() => "Soup.";
}

[PluginRegistry]
public static partial class Plugin;
