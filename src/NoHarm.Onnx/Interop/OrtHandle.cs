using System.Runtime.InteropServices;

namespace NoHarm.Onnx.Interop;

/// <summary>Owns an object of ONNX Runtime, which a function of its table frees.</summary>
internal sealed class OrtHandle : SafeHandle
{
    private readonly OrtApi _api;
    private readonly OrtSlot _release;

    public OrtHandle(OrtApi api, OrtSlot release, nint value)
        : base(0, ownsHandle: true)
    {
        _api = api;
        _release = release;
        SetHandle(value);
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>The object; it lives as long as this handle is held.</summary>
    public nint Value => IsClosed ? throw new ObjectDisposedException(nameof(OrtHandle)) : handle;

    protected override bool ReleaseHandle()
    {
        _api.Release(_release, handle);
        return true;
    }
}
