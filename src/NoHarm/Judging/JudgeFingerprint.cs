using System.Security.Cryptography;
using System.Text;

namespace NoHarm.Judging;

/// <summary>Makes one fingerprint of several parts.</summary>
internal static class JudgeFingerprint
{
    /// <summary>SHA-256 (hex) over the parts, each on a line of its own.</summary>
    public static string Of(params IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => part + "\n")))));
}
