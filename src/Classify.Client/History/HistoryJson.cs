using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Classify.Client.History;

/// <summary>The one document of <c>--json</c>; rows are passed on as the service sent them.</summary>
internal static class HistoryJson
{
    /// <summary>Writes an object of lists and a line end.</summary>
    public static void Write(TextWriter output, params ReadOnlySpan<(string Name, IEnumerable<JsonElement> Rows)> lists)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            foreach (var (name, rows) in lists)
            {
                json.WriteStartArray(name);
                foreach (var row in rows)
                {
                    row.WriteTo(json);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
        output.Flush();
    }
}
