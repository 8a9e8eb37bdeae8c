using System.Runtime.InteropServices;

namespace NoHarm.Llama.Interop;

/// <summary>Owns a <c>llama_context</c> and keeps its model alive, whichever of the two is let go first.</summary>
internal sealed class ContextHandle : SafeHandle
{
    private readonly ModelHandle _model;

    public ContextHandle(nint context, ModelHandle model)
        : base(0, ownsHandle: true)
    {
        _model = model;
        bool added = false;
        model.DangerousAddRef(ref added);
        SetHandle(context);
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.llama_free(handle);
        _model.DangerousRelease();
        return true;
    }
}
