namespace Keyway.AotTests.Bindings;

internal static class ModelChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        Check.Echo("model/positional", """{"city":"Bonn"}""", """{"city":"Bonn","country":"DE"}"""),
        Check.Echo("model/struct", """{"x":1,"y":2}"""),
        Check.Echo("model/init_of_struct", """{"latitude":1.5,"label":"a"}"""),
        Check.Echo("model/recursive", """{"name":"a","children":[{}]}""", """{"name":"a","children":[{"name":"n","children":null}]}"""),
        Check.Echo("model/init_and_required", """{"data":"d"}""", """{"epochs":10,"data":"d","sizes":[1,2],"code":"ab"}"""),
        Check.Call("model/whole_object", "whole_object", """{"data":"d","epochs":3,"sizes":[],"code":"xyz"}""", """{"epochs":3,"data":"d","sizes":[],"code":"xyz"}"""),
        Check.Call("model/sibling", "sibling", """{"data":"d","number":7,"place":{"city":"Bonn"}}""", "d 10 7 Bonn"),
        Check.Echo("model/generic_of_struct", """{"items":[{"x":1,"y":2}],"size":3}""", """{"items":[{"x":1,"y":2}],"size":3,"first":{"x":0,"y":0}}"""),
        Check.Echo("model/generic_of_class", """{"items":[],"first":{"city":"a","country":"b"}}""", """{"items":[],"size":20,"first":{"city":"a","country":"b"}}"""),
        Check.Echo("model/hidden_members", """{"open":5,"own":6,"field":7,"renamed":8}""", """{"renamed":8,"open":5,"own":6,"field":7}"""),
        Check.Echo("model/marked_constructor", """{"number":1}""", """{"number":2}"""),
        Check.Echo("model/extension_data", """{"known":2,"more":[1],"text":"a"}"""),
        Check.Echo("model/unknown_members", """{"known":2,"more":1}""", """{"known":2}"""),
        Check.Echo(
            "model/polymorphic",
            """{"shapes":[{"radius":1,"$type":"circle"}],"$type":"drawing"}""",
            """{"$type":"drawing","shapes":[{"$type":"circle","radius":1}]}"""),
    ];
}
