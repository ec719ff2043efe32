using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace SurveyFns.App.Store;

/// <summary>Folders whose entries survive the loss of power: a new name is durable only once its folder is.</summary>
internal static class DurableFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes a folder and those above it; only this user may enter them.</summary>
    public static void Create(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var parent = Path.GetDirectoryName(folder)!;
        Create(parent);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }

        Flush(parent);
    }

    /// <summary>Makes a folder, or takes one that is there: nobody else may enter it, as far as the file system and its owner allow.</summary>
    public static void CreatePrivate(string folder)
    {
        Create(folder);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            File.SetUnixFileMode(folder, OwnerOnly);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // A share without such rights, or a folder that an administrator made for this user: theirs to protect.
        }
    }

    /// <summary>Waits until the names in a folder are on the disk. Windows keeps them in its journal and has no such call.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = open(Encoding.UTF8.GetBytes(folder + '\0'), 0);
        if (descriptor < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened.", new Win32Exception());
        }

        try
        {
            if (fsync(descriptor) != 0)
            {
                throw new IOException($"The folder {folder} cannot be flushed.", new Win32Exception());
            }
        }
        finally
        {
            _ = close(descriptor);
        }
    }

    // Flags 0: for reading.
    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int descriptor);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int descriptor);
}
