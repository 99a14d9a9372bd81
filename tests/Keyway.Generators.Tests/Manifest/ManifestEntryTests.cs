namespace Keyway.Generators.Tests.Manifest;

/// <summary>Which entry an action takes, and what the code says all the same.</summary>
public class ManifestEntryTests
{
    [Theory]
    [InlineData("Training.Run")]
    [InlineData("Acme.Training.Run")]
    public void EntryPoint_IsNamedWithOrWithoutItsNamespace(string entryPoint)
    {
        using LoadedAssembly loaded = Load(
            "namespace Acme; public static class Training { [Action] public static void Run() { } }",
            $"actions: {{train: {{entrypoint: {entryPoint}, category: export, description: Trains., input_type: a, output_type: b}}}}");

        ToolDescriptor train = loaded.Find("train");
        Assert.Equal(("export", "Trains.", "a", "b"), (train.Category, train.Description, train.InputType, train.OutputType));
        Assert.Equal(["train"], loaded.Registry().Names.ToArray());
    }

    [Fact]
    public void ClassAction_IsNamedByItsClass()
    {
        using LoadedAssembly loaded = Load(
            """
            namespace Acme;
            public class P { }
            public static class Outer { [Action] public class WorkAction : PluginAction<P> { protected override void Execute() { } } }
            """,
            "actions: {train: {entrypoint: Outer.WorkAction}}");

        Assert.Equal("Outer.WorkAction", loaded.Find("train").Method);
    }

    [Fact]
    public void CodeWins()
    {
        using LoadedAssembly loaded = Load(
            """
            public static class Training
            {
                /// <summary>From the code.</summary>
                [Action("code", Category = "own")] public static void Run() { }
            }
            """,
            "category: export\nactions: {file: {entrypoint: Training.Run, category: upload, description: From the file., input_type: a}}");

        ToolDescriptor action = loaded.Find("code");
        Assert.Equal(("own", "From the code.", "a"), (action.Category, action.Description, action.InputType));
    }

    [Fact]
    public void EntryWithoutEntryPoint_IsOfTheActionOfItsName()
    {
        using LoadedAssembly loaded = Load(
            "public static class Training { [Action] public static void RunAll() { } [Action(\"stated\")] public static void Other() { } }",
            "actions: {run_all: {category: upload}, stated: {category: custom}}");

        Assert.Equal("upload", loaded.Find("run_all").Category);
        Assert.Equal("custom", loaded.Find("stated").Category);
    }

    [Fact]
    public void ActionWithoutEntry_DerivesItsNameAndIsInTheFilesCategory()
    {
        using LoadedAssembly loaded = Load(
            "public static class Training { [Action] public static void RunAll() { } [Tool] public static void Look() { } }", "category: export");

        Assert.Equal("export", loaded.Find("run_all").Category);
        Assert.Null(loaded.Find("look").Category);
    }

    [Fact]
    public void NameThatNoMethodCouldHave_ComesFromTheEntry()
    {
        using LoadedAssembly loaded = Load(
            "public static class Maße { [Action] public static void Größe() { } [Action] public static void Länge() { } }",
            "actions: {size: {entrypoint: Maße.Größe}}");

        Assert.Equal("Maße.Größe", loaded.Find("size").Method);
        RefusedMethod refused = Assert.Single(loaded.Registry().Refused);
        Assert.Equal(("Maße.Länge", "KEY0008"), (refused.Method, refused.DiagnosticId));
    }

    [Theory]
    [InlineData("{a: {entrypoint: T.Run}}", "overloads")]
    [InlineData("{a: {entrypoint: Twice.Go}}", "ambiguous")]
    [InlineData("{a: {entrypoint: T.None}}", "nothing there")]
    [InlineData("{a: {entrypoint: T.Look}}", "a tool")]
    [InlineData("{a b: {entrypoint: T.Stop}}", "a name that nobody can call")]
    public void EntryThatFitsNothing_NamesNothing(string actions, string why)
    {
        using LoadedAssembly loaded = Load(
            """
            public static class T
            {
                [Action] public static void Run() { }
                [Action("other")] public static void Run(int x) { }
                [Action] public static void Stop() { }
                [Tool] public static void Look() { }
            }
            namespace A { public static class Twice { [Action] public static void Go() { } } }
            namespace B { public static class Twice { [Action("go2")] public static void Go() { } } }
            """,
            $"actions: {actions}");

        Assert.True(loaded.Registry().Names.ToArray() is ["go", "go2", "look", "other", "run", "stop"], why);
    }

    [Fact]
    public void TwoEntriesOfOneAction_TheFirstOfTheFileCounts()
    {
        using LoadedAssembly loaded = Load(
            "namespace A; public static class T { [Action] public static void Run() { } }",
            "actions: {second: {entrypoint: T.Run}, first: {entrypoint: A.T.Run}}");

        Assert.Equal(["second"], loaded.Registry().Names.ToArray());
    }

    [Fact]
    public void NameInTheGlobalNamespace_IsExact()
    {
        using LoadedAssembly loaded = Load(
            """
            public static class T { [Action] public static void Run() { } }
            namespace A { public static class T { [Action("other")] public static void Run() { } } }
            """,
            "actions: {mine: {entrypoint: T.Run}}");

        Assert.Equal(["mine", "other"], loaded.Registry().Names.ToArray());
    }

    [Fact]
    public void NameOfAnEntry_ClashesLikeAnyOther()
    {
        using LoadedAssembly loaded = Load(
            "public static class T { [Action] public static void Run() { } [Tool] public static void Look() { } }", "actions: {look: {entrypoint: T.Run}}");

        RefusedMethod refused = Assert.Single(loaded.Registry().Refused);
        Assert.Equal("KEY0009", refused.DiagnosticId);
    }

    [Fact]
    public void Plugin_IsWhatTheFileSays()
    {
        using LoadedAssembly loaded = Load(
            "public static class T { }",
            """
            name: Digits
            code: ~
            version: 1.10
            category: anything at all
            data_type: image
            env: {EPOCHS: 0x10, "ON": yes, API_TOKEN: hunter2}
            """);

        PluginManifest plugin = loaded.Registry().Plugin!;
        Assert.Equal(("Digits", null, "1.10", "anything at all"), (plugin.Name, plugin.Code, plugin.Version, plugin.Category));
        Assert.Equal(("image", null), (plugin.DataType, plugin.Description));
        Assert.Equal("{ API_TOKEN = ***, EPOCHS = 0x10, ON = yes }", plugin.Environment.ToString());
        Assert.Equal("hunter2", plugin.Environment.GetString("API_TOKEN"));
        Assert.Same(plugin, loaded.Registry().Plugin);
    }

    [Fact]
    public void NoFile_IsNoPlugin()
    {
        using LoadedAssembly loaded = Author.Runs("[PluginRegistry] public static partial class Plugin;").Load();

        Assert.Null(loaded.Registry().Plugin);
    }

    [Fact]
    public void OtherFiles_AreNotRead()
    {
        using LoadedAssembly loaded = Author.Writes("[PluginRegistry] public static partial class Plugin;")
            .WithAdditionalFile("other.yaml", "name: other")
            .WithAdditionalFile("a/PLUGIN.yaml", "name: mine")
            .WithAdditionalFile("b/plugin.yaml", "name: later")
            .RunGuarded().Load();

        Assert.Equal("mine", loaded.Registry().Plugin!.Name);
    }

    [Fact]
    public void IncludedRegistry_KeepsItsOwn()
    {
        GeneratorRun library = Author.Writes(
                "namespace Lib; public static class T { [Action] public static void Run() { } } [PluginRegistry] public static partial class Served;")
            .WithAdditionalFile("plugin.yaml", "name: lib\ncategory: export\nactions: {train: {entrypoint: T.Run}}")
            .RunGuarded();
        GeneratorTest program = Author.Writes("[PluginRegistry(Include = [typeof(Lib.Served)])] public static partial class Plugin;")
            .WithAdditionalFile("plugin.yaml", "name: program\ncategory: upload\nenv: {A: 1}");
        program = program with { Project = program.Project with { AssemblyName = "Program" } };

        using LoadedAssembly loaded = program.WithReference(TestReference.FromCompilation(library.Output)).RunGuarded().Load();

        PluginRegistry registry = loaded.Registry();
        Assert.Equal("program", registry.Plugin!.Name);
        Assert.Equal("export", registry.Find("train")!.Category);
    }

    private static LoadedAssembly Load(string code, string yaml)
        => Author.Writes(code, "[PluginRegistry] public static partial class Plugin;").WithAdditionalFile("plugin.yaml", yaml).RunGuarded().Load();
}
