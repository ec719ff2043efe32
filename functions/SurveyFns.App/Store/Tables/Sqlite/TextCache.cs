using System.Text;

namespace SurveyFns.App.Store.Tables.Sqlite;

/// <summary>
/// Gives the same string for the same UTF-8 text, so that a scan of a column of codes makes each code once and not once per row.
/// Small and forgetful; switches itself off in a column whose values do not repeat.
/// </summary>
internal sealed class TextCache
{
    private const int Slots = 128;
    private const int LongestText = 48;
    private const int Trial = 1024;

    private readonly (byte[] Utf8, string Text)[] kept = new (byte[], string)[Slots];
    private int asked;
    private int found;

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestText || (asked >= Trial && found < asked / 2))
        {
            return Encoding.UTF8.GetString(utf8);
        }

        if (asked < Trial)
        {
            asked++;
        }

        ref var slot = ref kept[SlotOf(utf8)];
        if (slot.Utf8 is not null && utf8.SequenceEqual(slot.Utf8))
        {
            found += asked < Trial ? 1 : 0;
            return slot.Text;
        }

        slot = (utf8.ToArray(), Encoding.UTF8.GetString(utf8));
        return slot.Text;
    }

    // FNV-1a.
    private static uint SlotOf(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var octet in utf8)
        {
            hash = (hash ^ octet) * 16777619u;
        }

        return (hash ^ (hash >> 16)) % Slots;
    }
}
