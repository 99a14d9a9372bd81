using System.Globalization;
using System.Security.Cryptography;

namespace Keyway.Hosting;

/// <summary>Makes ids that sort by time, can be read aloud, and don't clash: <c>20261121-224530-7f3a</c>.</summary>
internal static class RunId
{
    public static string Create(TimeProvider timeProvider)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{timeProvider.GetUtcNow().UtcDateTime:yyyyMMdd-HHmmss}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}");
}
