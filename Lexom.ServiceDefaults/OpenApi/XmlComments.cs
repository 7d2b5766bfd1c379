using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lexom.ServiceDefaults.OpenApi;

/// <summary>The summaries the code is documented with, as the compiler left them beside the assembly: a slice's first lines are its description for callers too.</summary>
internal static partial class XmlComments
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Read = new();

    public static string? SummaryOf(Type type) => Text(Member($"T:{IdOf(type)}", type.Assembly)?.Element("summary"));

    /// <summary>A record's property is described by the parameter it comes from, another by its own summary.</summary>
    public static string? SummaryOf(Type type, string property) =>
        Text(Member($"T:{IdOf(type)}", type.Assembly)?.Elements("param").FirstOrDefault(p => string.Equals(p.Attribute("name")?.Value, property, StringComparison.OrdinalIgnoreCase)))
        ?? Text(Member($"P:{IdOf(type)}.{property}", type.Assembly)?.Element("summary"));

    private static string IdOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static XElement? Member(string id, Assembly assembly) => Read.GetOrAdd(assembly, Load).GetValueOrDefault(id);

    private static IReadOnlyDictionary<string, XElement> Load(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value)
            : new Dictionary<string, XElement>();
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var words = element.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement reference when reference.Attribute("cref") is { } cref => cref.Value[(cref.Value.LastIndexOf('.') + 1)..],
            XElement other => other.Value,
            _ => node.ToString().Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal),
        });
        return Blanks().Replace(string.Concat(words), " ").Trim() is { Length: > 0 } text ? text : null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
