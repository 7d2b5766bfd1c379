namespace Lexom.SystemTests.Telemetry;

/// <summary>One span as a service exported it.</summary>
/// <param name="Kind">2 is the answering side of a call, 5 that of a message.</param>
internal sealed record Span(string Service, string TraceId, string Id, string ParentId, string Name, long Kind)
{
    /// <summary>Reads an OTLP ExportTraceServiceRequest (opentelemetry-proto, trace.proto: the field numbers are fixed there).</summary>
    public static IReadOnlyList<Span> ReadAll(ReadOnlySpan<byte> request)
    {
        var spans = new List<Span>();
        var reader = new ProtoReader(request);
        while (reader.Next())
        {
            if (reader.Field == 1)
            {
                ReadResource(reader.Bytes, spans);
            }
        }

        return spans;
    }

    private static void ReadResource(ReadOnlySpan<byte> resourceSpans, List<Span> into)
    {
        var service = "";
        var reader = new ProtoReader(resourceSpans);
        while (reader.Next())
        {
            if (reader.Field == 1)
            {
                service = ServiceName(reader.Bytes);
            }
            else if (reader.Field == 2)
            {
                var scope = new ProtoReader(reader.Bytes);
                while (scope.Next())
                {
                    if (scope.Field == 2)
                    {
                        into.Add(ReadOne(scope.Bytes, service));
                    }
                }
            }
        }
    }

    private static Span ReadOne(ReadOnlySpan<byte> span, string service)
    {
        string trace = "", id = "", parent = "", name = "";
        var kind = 0L;
        var reader = new ProtoReader(span);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: trace = Convert.ToHexStringLower(reader.Bytes); break;
                case 2: id = Convert.ToHexStringLower(reader.Bytes); break;
                case 4: parent = Convert.ToHexStringLower(reader.Bytes); break;
                case 5: name = reader.Text; break;
                case 6: kind = reader.Number; break;
            }
        }

        return new Span(service, trace, id, parent, name, kind);
    }

    private static string ServiceName(ReadOnlySpan<byte> resource)
    {
        var reader = new ProtoReader(resource);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                continue;
            }

            var (key, value) = ("", "");
            var attribute = new ProtoReader(reader.Bytes);
            while (attribute.Next())
            {
                if (attribute.Field == 1)
                {
                    key = attribute.Text;
                }
                else if (attribute.Field == 2)
                {
                    var any = new ProtoReader(attribute.Bytes);
                    value = any.Next() ? any.Text : "";
                }
            }

            if (key == "service.name")
            {
                return value;
            }
        }

        return "";
    }
}
