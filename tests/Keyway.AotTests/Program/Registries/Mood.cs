namespace Keyway.AotTests.Registries;

public enum Mood
{
    Calm,
    Loud,
}
