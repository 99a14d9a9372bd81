using System.Reflection;
using System.Runtime.CompilerServices;

namespace Keyway;

/// <summary>
/// Says whether anybody can listen. Whoever does uses the types of one framework assembly; a program that has never
/// loaded it has no listener, and needn't pay for a source and a meter, which cost half as much as all else of a first
/// call.
/// </summary>
internal static class TelemetryGate
{
    private const string Listeners = "System.Diagnostics.DiagnosticSource,";

    private static volatile bool s_isOpen;
    private static volatile bool s_isWatched;

    public static bool IsOpen => s_isOpen || (!s_isWatched && Watch());

    // No static constructor: an assembly that is loaded by another thread meanwhile would wait for its end.
    private static bool Watch()
    {
        // Ahead-of-time compiled programs load nothing, so they would never tell.
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return s_isOpen = true;
        }

        // In this order, so that none slips through between the two.
        AppDomain.CurrentDomain.AssemblyLoad += OnLoad;
        foreach (Assembly assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            Look(assembly);
        }

        s_isWatched = true;
        return s_isOpen;
    }

    private static void OnLoad(object? sender, AssemblyLoadEventArgs arguments) => Look(arguments.LoadedAssembly);

    private static void Look(Assembly assembly)
    {
        if (assembly.FullName?.StartsWith(Listeners, StringComparison.Ordinal) == true)
        {
            s_isOpen = true;
            AppDomain.CurrentDomain.AssemblyLoad -= OnLoad;
        }
    }
}
