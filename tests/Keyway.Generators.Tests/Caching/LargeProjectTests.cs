namespace Keyway.Generators.Tests.Caching;

public class LargeProjectTests
{
    private const string Registry = "Acme.Plugin.Registry.g.cs";
    private const string File = "Tools007.cs";
    private const string Emitted = "Acme.Tools007.Tools.g.cs";

    [Fact]
    public void Project_HasAThousandTools()
    {
        GeneratorRun run = LargeProject.Run.CompilesClean();

        // One file a type, three bindings, the keys' accessors, the list of their types, the registry.
        Assert.Equal(LargeProject.Types + 3 + 1 + 1 + 1, run.Texts.Count);
        using LoadedAssembly loaded = run.Load();
        PluginRegistry registry = loaded.Registry("Acme.Plugin");
        Assert.Equal(1000, registry.Count);
        Assert.Empty(registry.Refused);
        Assert.All(registry.Tools, tool => Assert.False(tool.InputSchema.IsEmpty));
    }

    [Theory]
    [InlineData("Other.cs", "=> 1;", "=> 2;")]
    [InlineData("Other.cs", "public static int Value() => 1;", "public static int Value(string x) => 1; public static int More() => 2;")]
    [InlineData("Models.cs", "record Unused(int A)", "record Unused(int A, int B)")]
    [InlineData(File, "{ return a + 1; }", "{ int b = a; return b + 2; }")]
    [InlineData(File, "=> new(\"x\", []);", "=> new(\"y\", [new(1, 2)]);")]
    [InlineData(File, "public sealed class Tools007\n{", "public sealed class Tools007\n{\n    private static int Helper(int x) => x;\n")]
    [InlineData(File, "/// <summary>Tools.</summary>", "/// <summary>Other tools.</summary>")]
    public void EditThatChangesNoSignature_LeavesEverythingCached(string file, string before, string after)
    {
        EditReport report = LargeProject.Edit().Replace(file, before, after);

        report.EmitsNothing();
        Assert.All(report.Reasons.Names, step => Assert.True(report.Reasons.IsCached(step), step));
        report.Caches([.. TrackingNames.All]);
    }

    [Fact]
    public void NewFile_LeavesEverythingCached()
    {
        EditReport report = LargeProject.Edit().SetText("New.cs", "namespace Acme; public class New { public int X(int y) => y; }");

        report.EmitsNothing();
        report.Caches([.. TrackingNames.All]);
    }

    [Theory]
    [InlineData("(int a, Point point)", "(int a, Point point, int b = 2)")]
    [InlineData("(int a, Point point)", "([Range(1, 2)] int a, Point point)")]
    [InlineData("(int a, Point point)", "(int b, Point point)")]
    [InlineData("/// <summary>Does the first.</summary>", "/// <summary>Does the first thing.</summary>")]
    [InlineData("[Tool] public static int First007", "[Tool(Idempotent = true)] public static int First007")]
    [InlineData("Access = ToolAccess.Read", "Access = ToolAccess.Admin")]
    public void SignatureEdit_EmitsItsTypeOnly(string before, string after)
    {
        EditReport report = LargeProject.Edit().Replace(File, before, after.Replace("int b, Point point)", "int b, Point point, int a = 1)", StringComparison.Ordinal));

        report.EmitsOnly(Emitted);
        Assert.Empty(report.Removed);
        report.Changes(TrackingNames.ParsedTypes, TrackingNames.ToolTypes);
        report.Caches(TrackingNames.Bindings, TrackingNames.RegistryEntries, TrackingNames.Registries, TrackingNames.KeyTable, TrackingNames.BindingOwners);
    }

    [Fact]
    public void KeyThatOthersRequire_EmitsItsTypeOnly()
    {
        EditReport report = LargeProject.Edit().Replace(File, "[Keys.Model]", "[Keys.Model, Keys.Rare]");

        report.EmitsOnly(Emitted);
        report.Changes(TrackingNames.ParsedTypes, TrackingNames.ToolTypes, TrackingNames.RegistryEntries);
        report.Caches(TrackingNames.Bindings, TrackingNames.Registries, TrackingNames.KeyTable, TrackingNames.BindingOwners);
    }

    [Fact]
    public void KeyThatNobodyElseRequires_EmitsItsTypeAndTheRegistry()
    {
        EditReport report = LargeProject.Edit().Replace(File, "[Keys.Model]", "[Keys.Model, Keys.Unused]");

        report.EmitsOnly(Emitted, Registry);
        report.Caches(TrackingNames.Bindings, TrackingNames.KeyTable, TrackingNames.BindingOwners);
    }

    [Theory]
    [InlineData("[Tool] public static int First007", "[Tool(\"primary\")] public static int First007")]
    [InlineData("public static int First007", "public static int Primary007")]
    public void RenamedTool_EmitsItsTypeAndTheRegistry(string before, string after)
    {
        EditReport report = LargeProject.Edit().Replace(File, before, after);

        report.EmitsOnly(Emitted, Registry);
        report.Caches(TrackingNames.Bindings, TrackingNames.KeyTable);
    }

    [Fact]
    public void RefusedTool_EmitsItsTypeAndTheRegistry()
        => LargeProject.Edit().Replace(File, "(int a, Point point)", "(ref int a, Point point)").EmitsOnly(Emitted, Registry);

    [Theory]
    [InlineData("record Point(int X, int Y)", "record Point(int X, int Y, int Z = 0)", "Acme.Point.Binding.g.cs")]
    [InlineData("record Point(int X, int Y)", "record Point(int X, [property: Range(1, 2)] int Y)", "Acme.Point.Binding.g.cs")]
    [InlineData("string Name, List<Point>", "string Name, string? Note, List<Point>", "Acme.Shape.Binding.g.cs")]
    [InlineData("{ Green, Red }", "{ Green, Red, Blue }", "Acme.Colour.Binding.g.cs")]
    public void ChangedModel_EmitsItsBindingOnly(string before, string after, string emitted)
    {
        // The constructor calls of the tools' bodies still fit.
        EditReport report = LargeProject.Edit().Replace("Models.cs", before, after);

        report.EmitsOnly(emitted);
        report.Caches(TrackingNames.ToolTypes, TrackingNames.RegistryEntries, TrackingNames.Registries);
    }

    [Fact]
    public void NewModel_EmitsItsBindingTheTypeThatUsesItAndTheRegistryThatKnowsIt()
        => LargeProject.Edit().Replace(File, "(int a, Point point)", "(int a, Unused point)").EmitsOnly(Registry, Emitted, "Acme.Unused.Binding.g.cs");

    [Fact]
    public void KeyOfAnotherType_EmitsItsAccessorsAndTheTypesThatRequireIt()
    {
        EditReport report = LargeProject.Edit().Replace(
            "Keys.cs", "[ContextKey<Model>] public const string Rare", "[ContextKey<OtherModel>] public const string Rare");

        report.EmitsOnly("Acme.Keys.Context.g.cs", "Acme.Tools003.Tools.g.cs");
        report.Caches(TrackingNames.ParsedTypes, TrackingNames.Bindings, TrackingNames.RegistryEntries);
    }

    // One that sorts before the others would take their models over, whose files would be written again as they were.
    [Fact]
    public void NewType_EmitsItsFileAndTheRegistry()
        => LargeProject.Edit()
            .SetText("Zoo.cs", "using Keyway; namespace Acme; public class Zoo { [Tool] public static Point Another(Point point) => point; }")
            .EmitsOnly("Acme.Zoo.Tools.g.cs", Registry);

    [Fact]
    public void RemovedType_RemovesItsFileAndEmitsTheRegistry()
    {
        EditReport report = LargeProject.Edit().Remove("Tools249.cs");

        report.EmitsOnly(Registry);
        Assert.Equal(["Acme.Tools249.Tools.g.cs"], report.Removed);
    }

    [Fact]
    public void OldCompilations_AreCollected() => LargeProject.Create(types: 20).CompilationIsCollected();

    [Fact]
    public void EveryGuard_HoldsForSome() => LargeProject.Create(types: 5).RunGuarded();
}
