namespace Keyway.Tests.Context;

public class CheckpointTests
{
    [Fact]
    public void Checkpoint_IsItsValues()
    {
        Checkpoint checkpoint = new("base", "/models/a.bin");

        Assert.Equal(("base", "/models/a.bin"), (checkpoint.Category, checkpoint.Path));
        Assert.Equal(new Checkpoint("base", "/models/a.bin"), checkpoint);
        Assert.NotEqual(checkpoint with { Category = "fine" }, checkpoint);
    }
}
