using System.Reflection;
using System.Runtime.Loader;

namespace Keyway.Soundness.Tests.Running;

/// <summary>Runs the tools of a program, each under a context that holds exactly what it requires.</summary>
internal static class ProgramRunner
{
    /// <summary>Runs a program down its ways.</summary>
    /// <param name="images">Its assemblies, the program last.</param>
    /// <param name="ways">How many ways of each tool are gone at most.</param>
    public static Trial Run(IReadOnlyList<byte[]> images, int ways)
    {
        var context = new AssemblyLoadContext("program", isCollectible: true);
        try
        {
            Assembly program = images.Select(image => Load(context, image)).ToArray()[^1];
            var registry = (PluginRegistry)program.GetType("Plugin")!.GetProperty("Registry")!.GetValue(null)!;
            return Run(registry, ways);
        }
        finally
        {
            context.Unload();
        }
    }

    private static Assembly Load(AssemblyLoadContext context, byte[] image)
    {
        using var stream = new MemoryStream(image);
        return context.LoadFromStream(stream);
    }

    private static Trial Run(PluginRegistry registry, int ways)
    {
        using var watch = new FaultWatch();
        foreach (ToolDescriptor tool in registry.Tools)
        {
            RuntimeContext held = tool.RequiredContext.Aggregate(
                RuntimeContext.Create(), static (context, requirement) => context.With(requirement.Key, requirement.Key));
            var invoker = new ToolInvoker(registry, held);
            Probe.Choices = new Choices();
            Probe.Readings.Tool = tool.Name;
            for (int way = 0; way < ways && Probe.Choices.Begin(); way++)
            {
                ToolResult result = invoker.InvokeAsync(tool.Name).AsTask().GetAwaiter().GetResult();
                if (watch.First is { } fault)
                {
                    return Trial.Of(Outcome.Unsound, tool.Name, fault);
                }

                if (result.Error is { Exception: not ProbeException } error)
                {
                    return new Trial(Outcome.Broke, $"{tool.Name}: {error} {error.Exception}");
                }
            }
        }

        return !registry.Tools.Any() || registry.Refused.Any()
            ? new Trial(Outcome.Broke, "No tools, or refused ones: " + string.Join(", ", registry.Refused.Select(static refused => refused.Reason)))
            : new Trial(Outcome.Sound, "");
    }
}
