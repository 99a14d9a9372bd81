using System;
using Keyway;
using Owner;

var invoker = new ToolInvoker(FriendPlugin.Registry, RuntimeContext.Create().WithTone("low").WithVolume("loud"));
Console.WriteLine(await invoker.InvokeAsync("own", ToolArguments.FromJson("""{"options":{"times":2}}"""u8.ToArray())));
Console.WriteLine(await invoker.InvokeAsync("own_too", ToolArguments.FromJson("""{"options":{"times":3}}"""u8.ToArray())));

internal static class FriendKeys
{
    [ContextKey<string>] internal const string Volume = "friend.volume";
}

internal static class FriendTools
{
    [Tool]
    internal static string OwnToo(Options options, [FromContext(FriendKeys.Volume)] string volume) => volume + options.Times;
}

[PluginRegistry(Include = [typeof(Owner.Plugin)])]
internal static partial class FriendPlugin;
