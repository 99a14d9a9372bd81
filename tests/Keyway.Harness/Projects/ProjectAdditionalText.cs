using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Harness;

internal sealed class ProjectAdditionalText(SourceFile file) : AdditionalText
{
    // One text for all who ask, as the compiler has it.
    private readonly Lazy<SourceText> _text = new(() => SourceText.From(file.Text, Encoding.UTF8));

    public override string Path => file.Name;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text.Value;
}
