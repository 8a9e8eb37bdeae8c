using System.Runtime.InteropServices;
using Google.Protobuf;
using NoHarm.Testing.Onnx.Format;

namespace NoHarm.Testing.Onnx;

/// <summary>Writes an ONNX model node by node.</summary>
internal sealed class GraphBuilder
{
    public const int Float = 1;
    public const int Int8 = 3;
    public const int Int32 = 6;
    public const int Int64 = 7;
    public const int Half = 10;

    private const int FloatAttribute = 1;
    private const int IntAttribute = 2;
    private const int IntsAttribute = 7;

    private readonly GraphProto _graph = new() { Name = "graph" };
    private int _next;

    /// <summary>The operator set that the model says it was written for.</summary>
    public int OperatorSet { get; init; } = 17;

    /// <summary>Adds an input; a negative size is open.</summary>
    public string Input(string name, int type, params int[] shape)
    {
        _graph.Input.Add(Describe(name, type, shape));
        return name;
    }

    /// <summary>Names a value as an output.</summary>
    public void Output(string name, string value, int type, params int[] shape)
    {
        var node = new NodeProto { OpType = "Identity", Name = name };
        node.Input.Add(value);
        node.Output.Add(name);
        _graph.Node.Add(node);
        _graph.Output.Add(Describe(name, type, shape));
    }

    public string Constant(float[] values, params int[] shape) => Constant<float>(values, Float, shape);

    public string Constant(long[] values) => Constant<long>(values, Int64, [values.Length]);

    public string Scalar(long value) => Constant<long>([value], Int64, []);

    public string Constant<T>(T[] values, int type, int[] shape)
        where T : struct
    {
        string name = $"c{_next++}";
        var tensor = new TensorProto { Name = name, DataType = type, RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(values.AsSpan())) };
        tensor.Dims.AddRange(shape.Select(size => (long)size));
        _graph.Initializer.Add(tensor);
        return name;
    }

    /// <summary>Adds a node with one output.</summary>
    public string Node(string operation, string[] inputs, params (string Name, object Value)[] attributes) =>
        Nodes(operation, inputs, 1, attributes)[0];

    /// <summary>Adds a node with several outputs.</summary>
    public string[] Nodes(string operation, string[] inputs, int outputs, params (string Name, object Value)[] attributes)
    {
        var node = new NodeProto { OpType = operation, Name = $"n{_next++}" };
        node.Input.AddRange(inputs);
        string[] names = [.. Enumerable.Range(0, outputs).Select(_ => $"v{_next++}")];
        node.Output.AddRange(names);
        foreach ((string name, object value) in attributes)
        {
            node.Attribute.Add(value switch
            {
                float number => new AttributeProto { Name = name, F = number, Type = FloatAttribute },
                int number => new AttributeProto { Name = name, I = number, Type = IntAttribute },
                int[] numbers => new AttributeProto { Name = name, Ints = { numbers.Select(number => (long)number) }, Type = IntsAttribute },
                _ => throw new ArgumentException(name, nameof(attributes)),
            });
        }

        _graph.Node.Add(node);
        return names;
    }

    /// <summary>The model's bytes.</summary>
    public byte[] Build()
    {
        var model = new ModelProto { IrVersion = 8, ProducerName = "noharm-tests", Graph = _graph };
        model.OpsetImport.Add(new OperatorSetProto { Domain = "", Version = OperatorSet });
        return model.ToByteArray();
    }

    private static ValueInfoProto Describe(string name, int type, int[] shape)
    {
        var sizes = new ShapeProto();
        for (int i = 0; i < shape.Length; i++)
            sizes.Dim.Add(shape[i] < 0 ? new DimensionProto { DimParam = $"d{i}" } : new DimensionProto { DimValue = shape[i] });
        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = new TensorTypeProto { ElemType = type, Shape = sizes } } };
    }
}
