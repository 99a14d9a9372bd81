namespace Keyway.AotTests.Bindings;

internal static class ScalarChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        Check.Echo("scalar/boolean", "true"),
        Check.Echo("scalar/signed_byte", "-128"),
        Check.Echo("scalar/byte", "255"),
        Check.Echo("scalar/short", "-32768"),
        Check.Echo("scalar/unsigned_short", "65535"),
        Check.Echo("scalar/integer", "5.0e0", "5"),
        Check.Echo("scalar/unsigned_integer", "4294967295"),
        Check.Echo("scalar/long", "-9223372036854775808"),
        Check.Echo("scalar/unsigned_long", "\"18446744073709551615\"", "18446744073709551615"),
        Check.Echo("scalar/huge", "-170141183460469231731687303715884105728"),
        Check.Echo("scalar/unsigned_huge", "340282366920938463463374607431768211455"),
        Check.Echo("scalar/float", "1.5"),
        Check.Echo("scalar/double", "0.1"),
        Check.Echo("scalar/decimal", "79228162514264337593543950335"),
        Check.Echo("scalar/character", "\"x\""),
        Check.Echo("scalar/text", "\"Zo\\u00eb\"", "Zoë"),
        Check.Echo("scalar/guid", "\"0f8fad5b-d9cb-469f-a165-70867728950e\""),
        Check.Echo("scalar/uri", "\"https://example.org/a?b=c\""),
        Check.Echo("scalar/date_time", "\"2026-11-21T10:30:00Z\""),
        Check.Echo("scalar/date_time_offset", "\"2026-11-21T10:30:00+01:00\""),
        Check.Echo("scalar/date", "\"2026-11-21\""),
        Check.Echo("scalar/time", "\"10:30:00\""),
        Check.Echo("scalar/time_span", "\"01:30:00\""),
        Check.Echo("scalar/bytes", "\"AQID\""),
        Check.Echo("scalar/enum", "\"°f\"", "\"°F\""),
        Check.Echo("scalar/flags", "\"Read, Write\""),
        Check.Call("scalar/nullables", "nullables", """{"number":1,"unit":"Celsius","day":null,"price":2.50}""", "1||Celsius||2.50"),
        Check.Call("scalar/defaults", "defaults", "{}", "5 x Fahrenheit 0.5 Read, Write"),
    ];
}
