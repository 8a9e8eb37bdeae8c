using System.Reflection;
using System.Text;
using System.Text.Json;
using NoHarm.Reporting;

namespace NoHarm.Tests.Reporting;

/// <summary>Writes the records that a page's scripts read as TypeScript.</summary>
internal static class TypeScriptContract
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The module.</summary>
    public static string Text()
    {
        var text = new StringBuilder("""
            // Generated from the records in src/NoHarm/Reporting/Contract; a test compares them.
            // To write it anew: NOHARM_WRITE_CONTRACT=1 dotnet test tests/NoHarm.Tests -c Release --filter Contract

            """.ReplaceLineEndings("\n"));
        var known = new List<Type>();
        foreach (Type root in ReportJson.Roots)
            Collect(root, known);
        foreach (Type type in known.OrderBy(type => type.Name, StringComparer.Ordinal))
            Write(text.Append('\n'), type);
        return text.ToString();
    }

    private static void Collect(Type type, List<Type> known)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ItemOf(type) is { } item)
            Collect(item, known);
        else if (IsOurs(type) && !known.Contains(type))
        {
            known.Add(type);
            foreach (PropertyInfo property in PropertiesOf(type))
                Collect(property.PropertyType, known);
        }
    }

    private static void Write(StringBuilder text, Type type)
    {
        if (type.IsEnum)
        {
            string[] names = [.. Enum.GetNames(type).Select(name => $"\"{JsonNamingPolicy.CamelCase.ConvertName(name)}\"")];
            text.Append($"export type {type.Name} = {string.Join(" | ", names)};\n");
            return;
        }

        text.Append($"export interface {type.Name} {{\n");
        foreach (PropertyInfo property in PropertiesOf(type))
        {
            bool isOptional = Nullability.Create(property).ReadState == NullabilityState.Nullable;
            text.Append($"  readonly {JsonNamingPolicy.CamelCase.ConvertName(property.Name)}{(isOptional ? "?" : "")}: {NameOf(property.PropertyType)};\n");
        }

        text.Append("}\n");
    }

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return NameOf(value);
        if (ItemOf(type) is { } item)
            return $"ReadonlyArray<{NameOf(item)}{(Nullable.GetUnderlyingType(item) is null ? "" : " | null")}>";
        return type == typeof(string) ? "string"
            : type == typeof(bool) ? "boolean"
            : type == typeof(int) || type == typeof(long) || type == typeof(double) ? "number"
            : IsOurs(type) ? type.Name
            : throw new NotSupportedException($"{type} has no counterpart in TypeScript here.");
    }

    private static bool IsOurs(Type type) => type.Assembly == typeof(ReportJson).Assembly;

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GenericTypeArguments[0] : null;

    private static PropertyInfo[] PropertiesOf(Type type) => type.IsEnum ? [] : type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
}
