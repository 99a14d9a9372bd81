namespace Keyway.Tests.Binding.Json;

/// <content>What RFC 8259 leaves to the reader: taken or refused, as long as it is answered.</content>
internal static partial class JsonSamples
{
    public static IReadOnlyList<JsonSample> Either { get; } =
    [
        // Numbers beyond what a type holds: section 6.
        JsonSample.Either("i_number_beyond_a_double", "1e400", "take_number"),
        JsonSample.Either("i_number_minus_beyond_a_double", "-1e400", "take_number"),
        JsonSample.Either("i_number_below_a_double", "1e-400", "take_number"),
        JsonSample.Either("i_number_huge_exponent", "1e9999999999999999999", "take_number"),
        JsonSample.Either("i_number_huge_minus_exponent", "1e-9999999999999999999", "take_number"),
        JsonSample.Either("i_number_ten_thousand_digits", new string('9', 10_000), "take_number"),
        JsonSample.Either("i_number_ten_thousand_digits_of_fraction", $"0.{new string('9', 10_000)}", "take_number"),
        JsonSample.Either("i_number_beyond_a_double_in_array", "[1,1e400]", "take_numbers"),
        JsonSample.Either("i_number_as_text", "\"12\"", "take_number"),
        JsonSample.Either("i_number_as_bad_text", "\"0x1\"", "take_number"),

        // Halves of surrogate pairs: section 8.2.
        JsonSample.Either("i_string_high_surrogate_alone", "\"\\ud83d\"", "take_text"),
        JsonSample.Either("i_string_low_surrogate_alone", "\"\\ude00\"", "take_text"),
        JsonSample.Either("i_string_surrogates_swapped", "\"\\ude00\\ud83d\"", "take_text"),
        JsonSample.Either("i_string_two_high_surrogates", "\"\\ud83d\\ud83d\"", "take_text"),
        JsonSample.Either("i_string_high_surrogate_before_letter", "\"\\ud83da\"", "take_text"),
        JsonSample.Either("i_string_high_surrogate_before_escape", "\"\\ud83d\\n\"", "take_text"),
        JsonSample.Either("i_string_high_surrogate_before_plain_escape", "\"\\ud83d\\u0041\"", "take_text"),
        JsonSample.Either("i_string_surrogate_in_array", """["a","\udbff"]""", "take_texts"),
        JsonSample.Either("i_object_surrogate_in_name", """{"\ud83d":1}""", "take_bag"),
        JsonSample.Either("i_object_surrogate_in_deep_name", """{"bags":{"\udc00":1}}""", "take_bag"),
        JsonSample.Either("i_object_surrogate_in_passed_over_value", """{"x":["\ud83d"]}""", "take_bag"),

        // Names that come twice, or that nobody has: section 4.
        JsonSample.Either("i_object_duplicate_name", """{"a":1,"a":2}""", "take_bag"),
        JsonSample.Either("i_object_duplicate_name_same_value", """{"a":1,"a":1}""", "take_bag"),
        JsonSample.Either("i_object_duplicate_escaped_name", """{"a":1,"\u0061":2}""", "take_bag"),
        JsonSample.Either("i_object_duplicate_other_case", """{"a":1,"A":2}""", "take_bag"),
        JsonSample.Either("i_object_duplicate_deep", """{"bags":{"b":"x","b":"y"}}""", "take_bag"),
        JsonSample.Either("i_object_duplicate_unknown", """{"x":1,"x":2}""", "take_bag"),
        JsonSample.Either("i_object_empty_name", """{"":1}""", "take_bag"),
        JsonSample.Either("i_object_name_of_nul", """{"\u0000":1}""", "take_bag"),
        JsonSample.Either("i_object_name_with_pointer_characters", """{"~/~1":1}""", "take_bag"),
        JsonSample.Either("i_object_name_very_long", $"{{\"{new string('n', 100_000)}\":1}}", "take_bag"),
        JsonSample.Either("i_object_names_of_prototypes", """{"__proto__":{"a":1},"constructor":1,"$ref":"#"}""", "take_bag"),

        // Depth: section 9.
        JsonSample.Either("i_structure_arrays_500_deep", new string('[', 500) + new string(']', 500), "take_numbers"),
        JsonSample.Either("i_structure_arrays_100000_deep", new string('[', 100_000) + new string(']', 100_000), "take_numbers"),
        JsonSample.Either("i_structure_arrays_100000_open", new string('[', 100_000), "take_numbers"),
        JsonSample.Either("i_structure_objects_500_deep", $"{Repeat("{\"bags\":", 500)}null{new string('}', 500)}", "take_bag"),
        JsonSample.Either("i_structure_objects_100000_open", Repeat("{\"bags\":", 100_000), "take_bag"),
        JsonSample.Either("i_structure_mixed_500_deep", $"{Repeat("[{\"bags\":", 250)}null{Repeat("}]", 250)}", "take_bags"),
    ];

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
