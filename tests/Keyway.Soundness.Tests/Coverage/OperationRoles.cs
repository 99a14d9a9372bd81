using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.OperationKind;

namespace Keyway.Soundness.Tests.Coverage;

/// <summary>Which kinds of operations can carry a context, or hold an expression that does.</summary>
internal static class OperationRoles
{
    /// <summary>Gets those that can: random programs must have them.</summary>
    public static IReadOnlyList<OperationKind> Carrying { get; } =
    [
        Block, VariableDeclarationGroup, Switch, Loop, Labeled, Branch, Return, YieldBreak, OperationKind.Lock, Try, Using, YieldReturn,
        ExpressionStatement, LocalFunction, Literal, Conversion, Invocation, ArrayElementReference, LocalReference,
        ParameterReference, FieldReference, MethodReference, PropertyReference, EventReference, Unary, Binary, Conditional,
        Coalesce, AnonymousFunction, ObjectCreation, TypeParameterObjectCreation, ArrayCreation, InstanceReference, IsType,
        Await, SimpleAssignment, CompoundAssignment, EventAssignment, ConditionalAccess, ConditionalAccessInstance,
        InterpolatedString, AnonymousObjectCreation, ObjectOrCollectionInitializer, MemberInitializer, NameOf,
        OperationKind.Tuple, DynamicObjectCreation, DynamicMemberReference, DynamicInvocation, DynamicIndexerAccess,
        TranslatedQuery, DelegateCreation, DefaultValue, TypeOf, AddressOf, IsPattern, Increment, Throw, Decrement,
        DeconstructionAssignment, DeclarationExpression, FieldInitializer, VariableInitializer, PropertyInitializer,
        ArrayInitializer, VariableDeclarator, VariableDeclaration, Argument, CatchClause, SwitchCase, CaseClause,
        Interpolation, ConstantPattern, DeclarationPattern, TupleBinary, MethodBody, ConstructorBody, Discard, FlowCapture,
        FlowCaptureReference, IsNull, FlowAnonymousFunction, CoalesceAssignment, OperationKind.Range, RecursivePattern,
        DiscardPattern, SwitchExpression, SwitchExpressionArm, PropertySubpattern, UsingDeclaration, NegatedPattern,
        BinaryPattern, TypePattern, RelationalPattern, With, InterpolatedStringHandlerCreation,
        InterpolatedStringAppendLiteral, InterpolatedStringAppendFormatted, InterpolatedStringHandlerArgumentPlaceholder,
        InterpolatedStringAddition, FunctionPointerInvocation, ListPattern, SlicePattern, ImplicitIndexerReference,
        InlineArrayAccess, CollectionExpression, Spread, CaughtException, OperationKind.Attribute, Empty, InterpolatedStringText,
    ];

    /// <summary>Gets those that can't, and why.</summary>
    public static IReadOnlyDictionary<OperationKind, string> Excluded { get; } = new Dictionary<OperationKind, string>
    {
        [None] = "stands for no operation that the compiler describes",
        [Invalid] = "stands in code that doesn't compile",
        [Stop] = "is of Visual Basic alone",
        [End] = "is of Visual Basic alone",
        [RaiseEvent] = "is of Visual Basic alone",
        [ReDim] = "is of Visual Basic alone",
        [ReDimClause] = "is of Visual Basic alone",
        [OmittedArgument] = "is of Visual Basic alone",
        [Parenthesized] = "is of Visual Basic alone: in C# parentheses leave no operation",
        [ParameterInitializer] = "is a constant, and a context is none",
        [SizeOf] = "is of a type, and a context has no size",
        [StaticLocalInitializationSemaphore] = "is of Visual Basic alone",
        [InterpolatedStringAppendInvalid] = "stands in code that doesn't compile",
        [Utf8String] = "is a constant of bytes",
        // The compiler allows nobody to name it.
        [Enum.Parse<OperationKind>("CollectionElementInitializer")] = "is what the compiler made before it made invocations",
    };
}
