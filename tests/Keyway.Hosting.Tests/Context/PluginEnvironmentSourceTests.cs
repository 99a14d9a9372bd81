using System.Text;
using Microsoft.Extensions.Configuration;

namespace Keyway.Hosting.Tests.Context;

public sealed class PluginEnvironmentSourceTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Configuration_GivesItsValuesByPath()
    {
        IConfigurationRoot configuration = Configuration(("Epochs", "5"), ("Cache:Size", "10"), ("Cache:Path", ""));

        PluginEnvironment environment = PluginEnvironment.FromConfiguration(configuration);
        configuration["Epochs"] = "6";

        Assert.Equal("{ Cache:Path = , Cache:Size = 10, Epochs = 5 }", environment.ToString());
    }

    [Fact]
    public void Section_GivesPathsBelowIt()
    {
        IConfigurationSection section = Configuration(("Plugin:Epochs", "5"), ("Plugin:Cache:Size", "10"), ("Other", "1")).GetSection("Plugin");

        Assert.Equal("{ Cache:Size = 10, Epochs = 5 }", PluginEnvironment.FromConfiguration(section).ToString());
    }

    [Fact]
    public void SectionWithAValueOfItsOwn_GivesWhatIsBelowIt()
        => Assert.Equal(
            "{ Epochs = 5 }",
            PluginEnvironment.FromConfiguration(Configuration(("Plugin", "x"), ("Plugin:Epochs", "5")).GetSection("Plugin")).ToString());

    [Fact]
    public void JsonFile_GivesTextsNumbersAndTruthValuesAsTheyAreWritten()
    {
        PluginEnvironment environment = Read("""
            {
              // A comment.
              "NAME": "a \"b\"", "EPOCHS": 5, "RATE": 1.50, "DEBUG": true, "QUIET": false, "EMPTY": "",
            }
            """);

        Assert.Equal("{ DEBUG = true, EMPTY = , EPOCHS = 5, NAME = a \"b\", QUIET = false, RATE = 1.50 }", environment.ToString());
        Assert.True(environment.GetBoolean("DEBUG"));
    }

    [Fact]
    public void JsonFile_MayStartWithAByteOrderMark()
    {
        File.WriteAllText(_path, """{"A":"1"}""", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal("1", PluginEnvironment.FromJsonFile(_path).GetString("A"));
    }

    [Fact]
    public void MissingFile_IsSaidToBeMissing()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "env.json");

        var fault = Assert.Throws<FileNotFoundException>(() => PluginEnvironment.FromJsonFile(path));

        Assert.Equal(path, fault.FileName);
        Assert.Equal($"There is no file '{path}' to read the environment from.", fault.Message);
    }

    [Theory]
    [InlineData("", "'{0}' is no JSON: see line 1.")]
    [InlineData("[]", "'{0}' holds no JSON object. Write one: {{ \"EPOCHS\": 5 }}.")]
    [InlineData("{\n\"API_KEY\": hunter2}", "'{0}' is no JSON: see line 2.")]
    [InlineData("{\"A\":\"1\"", "'{0}' is no JSON: see line 1.")]
    [InlineData("{\"A\":\"1\"} {}", "'{0}' is no JSON: see line 1.")]
    [InlineData("{\"A\":\"\\ud800\"}", "'{0}' holds text that is no Unicode.")]
    [InlineData("{\"A\":null}", "'A' in '{0}' is neither text nor a number nor a truth value.")]
    [InlineData("{\"A\":{\"B\":1}}", "'A' in '{0}' is neither text nor a number nor a truth value.")]
    [InlineData("{\"A\":[1]}", "'A' in '{0}' is neither text nor a number nor a truth value.")]
    [InlineData("{\"A\":1,\"A\":2}", "'A' stands twice in '{0}'.")]
    [InlineData("{\"\":1}", "A key in '{0}' is empty.")]
    public void FileThatDoesNotFit_IsAFaultThatSaysWhere(string json, string message)
    {
        var fault = Assert.Throws<FormatException>(() => Read(json));

        Assert.Equal(string.Format(null, message, _path), fault.Message);
        Assert.DoesNotContain("hunter2", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void BadInput_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.FromConfiguration(null!));
        Assert.Throws<ArgumentNullException>(() => PluginEnvironment.FromJsonFile(null!));
        Assert.Throws<ArgumentException>(() => PluginEnvironment.FromJsonFile(""));
    }

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] values)
        => new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(static pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build();

    private PluginEnvironment Read(string json)
    {
        File.WriteAllText(_path, json);
        return PluginEnvironment.FromJsonFile(_path);
    }
}
