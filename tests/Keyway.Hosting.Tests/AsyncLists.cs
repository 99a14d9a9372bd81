#if !NET10_0_OR_GREATER
namespace Keyway.Hosting.Tests;

/// <summary>What .NET 10 has and .NET 8 hasn't.</summary>
internal static class AsyncLists
{
    public static async ValueTask<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (T item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
#endif
