using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <content>What conditions tell that are made of others.</content>
internal sealed partial class OperationReader
{
    private Evaluation Compare(IBinaryOperation binary)
    {
        (Evaluation left, Evaluation right) = ReadBoth(binary.LeftOperand, binary.RightOperand);
        if (binary.OperatorMethod is { } method)
        {
            OweOperands(method, (left, binary.LeftOperand), (right, binary.RightOperand));
            return Evaluation.Nothing;
        }

        if (binary is { LeftOperand.Type.TypeKind: TypeKind.Dynamic } or { RightOperand.Type.TypeKind: TypeKind.Dynamic })
        {
            OweOperators(binary.LeftOperand.Type, binary);
            OweOperators(binary.RightOperand.Type, binary);
        }

        return Combine(binary.OperatorKind, left, binary.LeftOperand, right, binary.RightOperand);
    }

    private Evaluation Negate(IUnaryOperation unary)
    {
        Evaluation operand = Read(unary.Operand);
        OweOperator(unary.OperatorMethod, operand, unary.Operand);
        return unary is { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } ? operand.Verdict?.Negate() : Evaluation.Nothing;
    }

    /// <summary>Reads two operands; what the first has told is kept as what a variable holds, for the second may change what that is about.</summary>
    private (Evaluation Left, Evaluation Right) ReadBoth(IOperation left, IOperation right)
    {
        var kept = new Variable(left);
        Evaluation first = Read(left);
        State = State.Assign(kept, first.Verdict);
        Evaluation second = Read(right);
        first = new Evaluation(first.Context, State.VerdictOf(kept));
        State = State.Assign(kept, verdict: null);
        return (first, second);
    }

    /// <summary>Returns what is known by two conditions of which both are asked.</summary>
    private Evaluation Combine(BinaryOperatorKind kind, Evaluation left, IOperation leftOperand, Evaluation right, IOperation rightOperand)
    {
        Func<bool?, bool?, bool?>? make = kind switch
        {
            BinaryOperatorKind.And => static (one, other) => one & other,
            BinaryOperatorKind.Or => static (one, other) => one | other,
            BinaryOperatorKind.ExclusiveOr => static (one, other) => one ^ other,
            BinaryOperatorKind.Equals => static (one, other) => one == other,
            BinaryOperatorKind.NotEquals => static (one, other) => one != other,
            _ => null,
        };
        return make is null || (left.Verdict ?? right.Verdict) is null || !leftOperand.Type.IsCondition() || !rightOperand.Type.IsCondition()
            ? Evaluation.Nothing
            : Verdict.Combine(Told(left.Verdict, leftOperand), Told(right.Verdict, rightOperand), make);
    }

    private Verdict Told(Verdict? verdict, IOperation condition) => verdict ?? Verdict.Unknown(State.Facts, condition.Type.IsNullableBoolean());
}
