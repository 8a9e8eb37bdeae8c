namespace NoHarm.Testing.Onnx;

/// <summary>Writes a BERT encoder or classifier as ONNX, with the signature that exporters give it.</summary>
internal sealed class BertModel
{
    private const float Epsilon = 1e-12f;

    private readonly BertWeights _weights;
    private readonly BertShape _shape;
    private readonly GraphBuilder _graph;

    private BertModel(BertWeights weights)
    {
        _weights = weights;
        _shape = weights.Shape;
        _graph = new GraphBuilder { OperatorSet = _shape.OperatorSet };
    }

    /// <summary>The model's bytes.</summary>
    public static byte[] Write(BertWeights weights) => new BertModel(weights).Write();

    private byte[] Write()
    {
        int whole = _shape.NarrowInputs ? GraphBuilder.Int32 : GraphBuilder.Int64;
        string ids = _graph.Input("input_ids", whole, -1, -1);
        string mask = _graph.Input(_shape.MaskName, whole, -1, -1);
        string hidden = Embed(ids, _shape.HasTypes ? _graph.Input("token_type_ids", whole, -1, -1) : null);
        string bias = Bias(mask);
        foreach (BertWeights.Layer layer in _weights.Layers)
            hidden = Encode(hidden, bias, layer);
        string result = _shape.Classes == 0
            ? hidden
            : Dense(_graph.Node("Gather", [hidden, _graph.Scalar(0)], ("axis", 1)), _weights.Head);
        int type = GraphBuilder.Float;
        if (_shape.Numbers == BertNumbers.Half)
            result = _graph.Node("Cast", [result], ("to", type = GraphBuilder.Half));
        if (_shape.Classes == 0)
            _graph.Output("last_hidden_state", result, type, -1, -1, _shape.Width);
        else
            _graph.Output("logits", result, type, -1, _shape.Classes);
        return _graph.Build();
    }

    private string Embed(string ids, string? types)
    {
        string words = _graph.Node("Gather", [Table(_weights.Words, _shape.Vocabulary), ids]);
        string length = _graph.Node("Gather", [_graph.Node("Shape", [ids]), _graph.Constant([1L])]);
        string places = _graph.Node("Slice", [Table(_weights.Places, _shape.Positions), _graph.Constant([0L]), length, _graph.Constant([0L])]);
        string sum = _graph.Node("Add", [words, places]);
        if (types is not null)
            sum = _graph.Node("Add", [sum, _graph.Node("Gather", [Table(_weights.Types, 2), types])]);
        return Normalize(sum, _weights.Norm);
    }

    // 0 where a token is, a very low number where padding is.
    private string Bias(string mask)
    {
        string cast = _graph.Node("Cast", [_graph.Node("Unsqueeze", [mask, _graph.Constant([1L, 2L])])], ("to", GraphBuilder.Float));
        return _graph.Node("Mul", [_graph.Node("Sub", [Number(1), cast]), Number(-1e9f)]);
    }

    private string Encode(string hidden, string bias, BertWeights.Layer layer)
    {
        int width = _shape.Width / _shape.Heads;
        string query = Heads(Dense(hidden, layer.Query), [0, 2, 1, 3]);
        string key = Heads(Dense(hidden, layer.Key), [0, 2, 3, 1]);
        string value = Heads(Dense(hidden, layer.Value), [0, 2, 1, 3]);
        string scores = _graph.Node("Add", [_graph.Node("Div", [_graph.Node("MatMul", [query, key]), Number(MathF.Sqrt(width))]), bias]);
        string mixed = _graph.Node("MatMul", [_graph.Node("Softmax", [scores], ("axis", -1)), value]);
        string joined = _graph.Node("Reshape", [_graph.Node("Transpose", [mixed], ("perm", (int[])[0, 2, 1, 3])), _graph.Constant([0L, 0L, _shape.Width])]);
        hidden = Normalize(_graph.Node("Add", [Dense(joined, layer.Out), hidden]), layer.AfterAttention);
        string up = Gelu(Dense(hidden, layer.Up));
        return Normalize(_graph.Node("Add", [Dense(up, layer.Down), hidden]), layer.AfterFeedForward);
    }

    private string Heads(string values, int[] order) =>
        _graph.Node("Transpose", [_graph.Node("Reshape", [values, _graph.Constant([0L, 0L, _shape.Heads, _shape.Width / _shape.Heads])])], ("perm", order));

    private string Gelu(string x)
    {
        string erf = _graph.Node("Erf", [_graph.Node("Div", [x, Number(MathF.Sqrt(2))])]);
        return _graph.Node("Mul", [_graph.Node("Mul", [x, _graph.Node("Add", [erf, Number(1)])]), Number(0.5f)]);
    }

    private string Normalize(string x, BertWeights.Scaling norm) => _graph.Node(
        "LayerNormalization",
        [x, _graph.Constant(norm.Scale, _shape.Width), _graph.Constant(norm.Shift, _shape.Width)],
        ("axis", -1),
        ("epsilon", Epsilon));

    private string Dense(string x, BertWeights.Linear linear)
    {
        string product = _shape.Numbers == BertNumbers.Int8
            ? Quantized(x, linear)
            : _graph.Node("MatMul", [x, Table(linear.Matrix, linear.From)]);
        return _graph.Node("Add", [product, _graph.Constant(linear.Bias, linear.To)]);
    }

    // As dynamic quantisation writes it: the matrix in 8 bits with one scale, the other side rounded while computing.
    private string Quantized(string x, BertWeights.Linear linear)
    {
        float scale = linear.Matrix.Max(Math.Abs) / 127;
        sbyte[] whole = [.. linear.Matrix.Select(value => (sbyte)MathF.Round(value / scale))];
        string[] rounded = _graph.Nodes("DynamicQuantizeLinear", [x], 3);
        string product = _graph.Node(
            "MatMulInteger",
            [rounded[0], _graph.Constant(whole, GraphBuilder.Int8, [linear.From, linear.To]), rounded[2], _graph.Constant<sbyte>([0], GraphBuilder.Int8, [])]);
        string scales = _graph.Node("Mul", [rounded[1], Number(scale)]);
        return _graph.Node("Mul", [_graph.Node("Cast", [product], ("to", GraphBuilder.Float)), scales]);
    }

    private string Table(float[] values, int rows)
    {
        int[] shape = [rows, values.Length / rows];
        return _shape.Numbers == BertNumbers.Half
            ? _graph.Node("Cast", [_graph.Constant([.. values.Select(value => (Half)value)], GraphBuilder.Half, shape)], ("to", GraphBuilder.Float))
            : _graph.Constant(values, shape);
    }

    private string Number(float value) => _graph.Constant([value], []);
}
