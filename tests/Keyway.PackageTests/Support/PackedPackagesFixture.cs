namespace Keyway.PackageTests;

/// <summary>Shares the packages and builds among all test classes: packing is what takes the time.</summary>
[CollectionDefinition(Name)]
public sealed class PackedPackagesFixture : ICollectionFixture<PackedPackages>
{
    public const string Name = "packed packages";
}
