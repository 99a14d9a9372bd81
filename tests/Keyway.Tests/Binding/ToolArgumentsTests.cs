using System.Buffers;
using System.Text;

namespace Keyway.Tests.Binding;

/// <summary>Where the text of arguments may stand.</summary>
public class ToolArgumentsTests
{
    private static readonly byte[] s_bytes = Encoding.UTF8.GetBytes("""..{"value":7}...""");

    [Fact]
    public async Task Text_MayStandAnywhereInMemory()
    {
        using var manager = new Lent(s_bytes);
        ReadOnlyMemory<byte>[] texts = [s_bytes.AsMemory()[2..^3], manager.Memory[2..^3]];
        foreach (ReadOnlyMemory<byte> text in texts)
        {
            Assert.Equal("7", (await BindingCalls.CallAsync("echo_int", ToolArguments.FromJson(text))).ToString());
        }
    }

    [Fact]
    public async Task NoText_IsMalformed()
    {
        using var manager = new Lent(s_bytes);
        ReadOnlyMemory<byte>[] texts = [default, Array.Empty<byte>(), s_bytes.AsMemory()[..0], manager.Memory[..0]];
        foreach (ReadOnlyMemory<byte> text in texts)
        {
            ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_int", ToolArguments.FromJson(text)));
            Assert.Equal(("", ArgumentFaultCodes.Malformed), (fault.Pointer, fault.Code));
        }
    }

    [Fact]
    public void Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("utf8", () => ToolArguments.FromJson((byte[])null!));
        Assert.Throws<ArgumentNullException>("json", () => ToolArguments.FromJson((string)null!));
    }

    /// <summary>Memory that isn't an array to those who look.</summary>
    private sealed class Lent(byte[] bytes) : MemoryManager<byte>
    {
        public override Span<byte> GetSpan() => bytes;

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
