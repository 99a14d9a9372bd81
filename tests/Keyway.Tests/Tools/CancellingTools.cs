namespace Keyway.Tests.Tools;

internal static class CancellingTools
{
    public static readonly AsyncLocal<Action?> Meanwhile = new();

    [Tool]
    public static int GiveUp(CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Meanwhile.Value?.Invoke();
        linked.Token.ThrowIfCancellationRequested();
        return 1;
    }
}

[PluginRegistry(Types = [typeof(CancellingTools)])]
internal static partial class CancellingPlugin;
