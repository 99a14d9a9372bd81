namespace Keyway.AotTests.Bindings;

/// <summary>Annotations, kept and broken.</summary>
internal static class RuleChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        Check.Call(
            "rules/kept",
            "ruled",
            """{"word":"a","allowed":1,"denied":"y","mail":"a@b","url":"https://a","base64":"AQID","day":"2026-11-21","even":2}""",
            "a 1 y a@b https://a AQID 2026 2"),
        Check.Refuse(
            "rules/broken",
            "ruled",
            """{"word":"A","allowed":3,"denied":"x","mail":"a","url":"a","base64":"?","day":"2025-11-21","even":1}""",
            "/word invalid_value, /allowed invalid_value, /denied invalid_value, /mail invalid_value, /url invalid_value, "
                + "/base64 invalid_value, /day out_of_range, /even invalid_value"),
        Check.Refuse(
            "rules/members",
            "init_and_required",
            """{"value":{"data":"d","epochs":0,"sizes":[1,2,3,4],"code":"a"}}""",
            "/value/epochs out_of_range, /value/sizes invalid_value, /value/code invalid_value"),
        Check.Echo("rules/self_validating", """{"from":2,"to":3}"""),
        Check.Refuse("rules/self_refusing", "self_validating", """{"value":{"from":4,"to":3}}""", "/value/to invalid_value"),
        Check.Refuse("rules/own", "self_validating", """{"value":{"from":3,"to":3}}""", "/value/from invalid_value"),
    ];
}
