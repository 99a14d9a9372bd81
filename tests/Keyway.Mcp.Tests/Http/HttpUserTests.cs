using System.Security.Claims;

namespace Keyway.Mcp.Tests.Http;

/// <summary>Who owns a session.</summary>
public class HttpUserTests
{
    [Theory]
    [InlineData("sub=1", "sub=1", true)]
    [InlineData("sub=1", "sub=2", false)]
    [InlineData("sub=1;name=Ann", "sub=1;name=Bea", true)]
    [InlineData("client_id=oven", "client_id=oven", true)]
    [InlineData("client_id=oven", "client_id=hob", false)]
    [InlineData("azp=oven", "azp=hob", false)]
    [InlineData("name=Ann", "name=Ann", true)]
    [InlineData("name=Ann", "name=Bea", false)]
    [InlineData("azp=web;name=Ann", "azp=web;name=Bea", false)]
    [InlineData("azp=web;upn=ann", "azp=web;upn=bea", false)]
    [InlineData("azp=web;oid=1", "azp=web;oid=2", false)]
    [InlineData("azp=web;email=ann@a.example", "azp=web;email=bea@a.example", false)]
    [InlineData("sub=1;azp=web", "sub=1;azp=desktop", true)]
    [InlineData("scope=mcp", null, false)]
    [InlineData(null, null, true)]
    public void Users_AreToldApartByWhatIdentifiesThem(string? first, string? second, bool areSame)
        => Assert.Equal(areSame, HttpUser.IsSame(UserOf(first), UserOf(second)));

    [Fact]
    public void SameIdOfAnotherIssuer_IsSomebodyElse()
    {
        var first = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "1", null, "https://one.example")], "test"));
        var second = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "1", null, "https://two.example")], "test"));

        Assert.False(HttpUser.IsSame(first, second));
    }

    private static ClaimsPrincipal? UserOf(string? claims)
        => claims is null ? null : new ClaimsPrincipal(new ClaimsIdentity(
            claims.Split(';').Select(claim => claim.Split('=')).Select(claim => new Claim(claim[0], claim[1])), "test", "name", "role"));
}
