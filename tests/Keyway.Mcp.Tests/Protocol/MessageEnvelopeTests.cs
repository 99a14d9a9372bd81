using System.Text;

namespace Keyway.Mcp.Tests.Protocol;

/// <summary>What is found out of messages that can't be read.</summary>
public class MessageEnvelopeTests
{
    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"x"}""", "7", false)]
    [InlineData("""{ "method" : "x" , "id" : "a\"b" , """, "a\"b", false)]
    [InlineData("""{"id":7,"result":{"method":1}}""", null, true)]
    [InlineData("""{"result":"}\"{","id":-3}""", null, true)]
    [InlineData("""{"error":{"id":1},"id":"9"}""", null, true)]
    [InlineData("""{"id":7,"result":1,"method":"x"}""", "7", false)]
    [InlineData("""{"id":7}""", null, false)]
    [InlineData("""{"id":7.5,"method":"x"}""", null, false)]
    [InlineData("""{"id":null,"method":"x"}""", null, false)]
    [InlineData("""{"id":[7],"method":"x"}""", null, false)]
    [InlineData("""{"id":"\uD83C","method":"x"}""", null, false)]
    [InlineData("""{"params":{"id":7},"method":"x"}""", null, false)]
    [InlineData("""{"method":"id","x":"id"}""", null, false)]
    [InlineData("""[{"id":7,"method":"x"}]""", null, false)]
    [InlineData("""}{"id":7,"method":"x"}""", null, false)]
    [InlineData("""{"result":1,"id":""", null, false)]
    [InlineData("", null, false)]
    public void Envelope_IsReadInAnyPieces(string text, string? requestId, bool isAnswer)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        foreach (int size in new[] { 1, 2, 3, 7, 1000 })
        {
            var envelope = new MessageEnvelope();
            foreach (byte[] piece in utf8.Chunk(size))
            {
                envelope.Add(piece);
            }

            Assert.Equal((requestId, isAnswer), (envelope.RequestId.Id?.ToString(), envelope.IsAnswer));
        }
    }

    [Fact]
    public void LongTexts_AreNotKept()
    {
        var envelope = new MessageEnvelope();
        envelope.Add("{\"result\":\""u8);
        byte[] piece = Encoding.UTF8.GetBytes(new string('A', 100_000));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            envelope.Add(piece);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
        envelope.Add("\",\"id\":5}"u8);
        Assert.True(envelope.IsAnswer);
    }
}
