using System.ComponentModel.DataAnnotations;

namespace Keyway.Tests.Validation;

/// <summary>A text annotation each, with the same attribute for Validator to ask.</summary>
public static class TextTools
{
    [Tool]
    public static string Email([EmailAddress] string value) => value;

    [Tool]
    public static string Url([Url] string value) => value;

    [Tool]
    public static string Base64([Base64String] string value) => value;

    [Tool]
    public static string Phone([Phone] string value) => value;

    [Tool]
    public static string Card([CreditCard] string value) => value;

    [Tool]
    public static string File([FileExtensions(Extensions = "png, .JPG,tar")] string value) => value;

    [Tool]
    public static string Grade([EnumDataType(typeof(Grade))] string value) => value;

    [Tool]
    public static string NotBlank([Required] string value) => value;

    [Tool]
    public static string Code([RegularExpression("[A-Z]{3}")] string value) => value;

    [Tool]
    public static string First([RegularExpression("a|ab")] string value) => value;

    [Tool]
    public static string Lines([RegularExpression("^[a-z]+$")] string value) => value;

    [Tool]
    public static string Digits([RegularExpression(@"\d{2,4}(-\d+)?")] string value) => value;

    [Tool]
    public static string Words([RegularExpression(@"^\w+(\s\w+)*$")] string value) => value;

    [Tool]
    public static string Strong([RegularExpression(@"^(?=.*\d)(?=.*[a-z]).+$")] string value) => value;

    [Tool]
    public static string Blanks([RegularExpression(@"\S+")] string value) => value;

    [Tool]
    public static string Dots([RegularExpression("a.c")] string value) => value;
}

public enum Grade
{
    Good,
    Bad,
}

[PluginRegistry(Types = [typeof(TextTools)])]
public static partial class TextPlugin;
