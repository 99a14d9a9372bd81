using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Harness;

internal sealed class ProjectAdditionalText(SourceFile file) : AdditionalText
{
    public override string Path => file.Name;

    public override SourceText GetText(CancellationToken cancellationToken = default) =>
        SourceText.From(file.Text, Encoding.UTF8);
}
