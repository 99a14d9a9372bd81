using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Keyway.Binding;
using Keyway.Harness;
using Keyway.Oracle.Tests.Sources;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Whatever binds occurs in the corpus: what is added to Keyway and not to it fails here.</summary>
public sealed partial class CoverageTests
{
    private static readonly Type[] s_bindings = [.. typeof(IJsonBinding<>).Assembly.GetExportedTypes().Where(type => type.Namespace == "Keyway.Binding")];

    // The oracle writes these and doesn't read them, so that there is nothing to compare with.
    private static readonly Type[] s_unread =
    [
        typeof(IReadOnlySet<>), typeof(ConcurrentBag<>), typeof(ReadOnlyCollection<>), typeof(ReadOnlyDictionary<,>), typeof(FrozenSet<>), typeof(FrozenDictionary<,>),
    ];

    /// <summary>Gets each family of the generator, a tool of the corpus that it binds, and what the runtime has for it.</summary>
    public static TheoryData<string, string, string> Families { get; } = new()
    {
        { "ArrayFamily", "ints", "ArrayBinding`2" },
        { "CollectionFamily", "int_queue", "CollectionBinding`4" },
        { "ConverterFamily", "span", "ConverterBinding`2" },
        { "DictionaryFamily", "counts", "DictionaryBinding`6" },
        { "EnumFamily", "color", "EnumBinding`2" },
        { "FallbackFamily", "version", "FallbackBinding`2" },
        { "FloatingPointFamily", "double", "FloatingPointBinding`1" },
        { "IntegerFamily", "int", "IntegerBinding`1" },
        { "JsonFamily", "element", "JsonElementBinding" },
        { "ObjectFamily", "point", "IMemberTable" },
        { "PolymorphicFamily", "shape", "BindingReader" },
        { "ScalarFamily", "text", "StringBinding" },
    };

    /// <summary>Gets the attributes of System.Text.Json that change what an object means.</summary>
    public static TheoryData<Type> JsonAttributes { get; } =
    [
        typeof(JsonConstructorAttribute),
        typeof(JsonConverterAttribute),
        typeof(JsonDerivedTypeAttribute),
        typeof(JsonExtensionDataAttribute),
        typeof(JsonIgnoreAttribute),
        typeof(JsonIncludeAttribute),
        typeof(JsonPolymorphicAttribute),
        typeof(JsonPropertyNameAttribute),
        typeof(JsonPropertyOrderAttribute),
        typeof(JsonRequiredAttribute),
        typeof(JsonStringEnumMemberNameAttribute),
        typeof(JsonUnmappedMemberHandlingAttribute),
    ];

    public static TheoryData<string> Annotations
        => [.. SourceScan.Lines(Path.Combine("docs", "validation.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Annotation().Matches(line.Split('|')[1]).Select(match => match.Groups["name"].Value))
            .Distinct()];

    [Fact]
    public void EveryBinding_IsUsedByTheCorpus()
    {
        string[] all = [.. s_bindings.Where(type => Implements(type, typeof(IJsonBinding<>))).Select(type => type.Name)];

        Assert.NotEmpty(all);
        Assert.Empty(all.Except(ReferencedTypes.NamesIn(typeof(CorpusPlugin).Assembly)));
    }

    [Theory]
    [InlineData(typeof(ICollectionFactory<,>))]
    [InlineData(typeof(IDictionaryFactory<,,>))]
    public void EveryCollection_IsInTheCorpus(Type factory)
    {
        Type[] all =
        [
            .. s_bindings.SelectMany(type => type.GetInterfaces())
                .Where(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == factory)
                .Select(implemented => implemented.GetGenericArguments()[0].GetGenericTypeDefinition()),
        ];

        Assert.NotEmpty(all);
        Assert.Empty(all.Except(s_unread).Except(Definitions()));
    }

    [Fact]
    public void WhatTheOracleDoesNotRead_ItDoesNotRead()
        => Assert.All(s_unread, definition =>
        {
            Type type = definition.MakeGenericType([.. definition.GetGenericArguments().Select(_ => typeof(string))]);
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(definition.GetGenericArguments().Length == 1 ? "[\"a\"]" : """{"a":"b"}""", type));
        });

    [Theory]
    [MemberData(nameof(Families))]
    public void EveryFamily_BindsATool(string family, string tool, string binding)
    {
        Assert.Contains(SourceScan.Files(FamilyFolder), file => Path.GetFileNameWithoutExtension(file) == family);
        Assert.Contains(CorpusEntry.All, entry => entry.Tool == tool);
        Assert.Contains(binding, ReferencedTypes.NamesIn(typeof(CorpusPlugin).Assembly));
    }

    [Fact]
    public void EveryFamily_IsOnTheList()
        => Assert.Equal(
            SourceScan.Files(FamilyFolder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            Families.Select(row => (string?)row[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(JsonAttributes))]
    public void EveryAttributeOfSystemTextJson_IsInTheCorpus(Type attribute)
        => Assert.Contains(Annotated(), member => member.AttributeType == attribute);

    [Theory]
    [MemberData(nameof(Annotations))]
    public void EveryAnnotationOfThePage_IsInTheCorpus(string name)
        => Assert.Contains(Annotated(), member => member.AttributeType.Name == $"{name}Attribute");

    private static string FamilyFolder => Path.Combine("generators", "Keyway.Generators", "Binding", "Families");

    private static bool Implements(Type type, Type definition)
        => type.GetInterfaces().Any(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == definition);

    private static IEnumerable<Type> Definitions() => CorpusEntry.All.SelectMany(entry => Within(entry.Type)).Where(type => type.IsGenericType).Select(type => type.GetGenericTypeDefinition());

    private static IEnumerable<Type> Within(Type type)
        => type.GetGenericArguments().Concat(type.IsArray ? [type.GetElementType()!] : []).SelectMany(Within).Prepend(type);

    private static IEnumerable<CustomAttributeData> Annotated()
        => typeof(CorpusPlugin).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(CorpusPlugin).Namespace)
            .SelectMany(type => type.GetMembers().Prepend(type))
            .SelectMany(member => member.CustomAttributes.Concat((member as MethodBase)?.GetParameters().SelectMany(parameter => parameter.CustomAttributes) ?? []));

    [GeneratedRegex("`(?<name>[A-Za-z0-9]+)(\\([^`]*\\))?`", RegexOptions.ExplicitCapture)]
    private static partial Regex Annotation();
}
