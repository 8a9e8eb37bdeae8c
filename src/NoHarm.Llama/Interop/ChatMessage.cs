using System.Runtime.InteropServices;

namespace NoHarm.Llama.Interop;

/// <summary><c>llama_chat_message</c>: two UTF-8 strings that end in zero.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ChatMessage
{
    public byte* Role;
    public byte* Content;
}
