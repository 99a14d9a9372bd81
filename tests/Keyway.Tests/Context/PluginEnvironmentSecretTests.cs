using System.Collections;
using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Keyway.Tests.Context;

public class PluginEnvironmentSecretTests
{
    [Theory]
    [InlineData("KEY", true)]
    [InlineData("API_KEY", true)]
    [InlineData("api_key", true)]
    [InlineData("OpenAiToken", true)]
    [InlineData("CLIENT_SECRET", true)]
    [InlineData("DB_PASSWORD", true)]
    [InlineData("KEYBOARD", false)]
    [InlineData("TOKENS", false)]
    [InlineData("PASSWORD_FILE", false)]
    [InlineData("EPOCHS", false)]
    [InlineData("", false)]
    public void Secret_IsToldByTheEndOfItsKey(string key, bool secret) =>
        Assert.Equal(secret, PluginEnvironment.IsSecret(key));

    [Fact]
    public void Text_HidesSecretsOnly()
    {
        PluginEnvironment environment = new([new("EPOCHS", "5"), new("API_KEY", "hunter2")]);

        Assert.Equal("{ API_KEY = ***, EPOCHS = 5 }", environment.ToString());
        Assert.Equal("hunter2", environment.GetString("API_KEY"));
    }

    [Fact]
    public void Fault_OfASecret_DoesNotShowItsValue()
    {
        PluginEnvironment environment = new([new("API_KEY", "hunter2")]);

        foreach (Action read in new Action[]
        {
            () => environment.GetInt32("API_KEY"),
            () => environment.GetDouble("API_KEY"),
            () => environment.GetBoolean("API_KEY"),
        })
        {
            var fault = Assert.Throws<FormatException>(read);
            Assert.Contains("'API_KEY'", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", fault.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Debugger_ShowsNoSecrets()
    {
        PluginEnvironment environment = new([new("EPOCHS", "5"), new("API_KEY", "hunter2")]);

        Assert.Equal(
            [new("API_KEY", "***"), new("EPOCHS", "5")], new PluginEnvironmentDebugView(environment).Values);
        var proxy = typeof(PluginEnvironment).GetCustomAttribute<DebuggerTypeProxyAttribute>();
        Assert.StartsWith(typeof(PluginEnvironmentDebugView).FullName!, proxy!.ProxyTypeName, StringComparison.Ordinal);
        FieldInfo field = Assert.Single(
            typeof(PluginEnvironment).GetFields(BindingFlags.Instance | BindingFlags.NonPublic));
        Assert.Equal(
            DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State);
    }

    [Fact]
    public async Task LogsAndEvents_ShowNoSecrets()
    {
        PluginEnvironment environment = new([new("API_KEY", "hunter2")]);
        var sink = new InMemoryRunEventSink();
        var logger = new RunLogger(new RunLoggerOptions { Sinks = [sink] });

        logger.Log("started", new Dictionary<string, object?> { ["env"] = environment });
        logger.LogInformation("Started with {Environment}.", environment);
        await logger.FinishAsync();

        string[] texts = [.. sink.Events.Select(runEvent => $"{string.Join(' ', runEvent.Data.Values)} {System.Text.Json.JsonSerializer.Serialize(runEvent.Data)}")];
        Assert.Contains(texts, text => text.Contains("API_KEY = ***", StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Serializers_FindNoValues()
    {
        PluginEnvironment environment = new([new("API_KEY", "hunter2")]);

        Assert.IsNotAssignableFrom<IEnumerable>(environment);
        Assert.DoesNotContain(
            "hunter2", System.Text.Json.JsonSerializer.Serialize(environment), StringComparison.Ordinal);
    }
}
