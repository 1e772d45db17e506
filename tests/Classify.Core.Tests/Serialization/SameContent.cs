using System.Collections;

namespace Classify.Core.Tests.Serialization;

/// <summary>Compares records property by property, and lists by their items whatever class holds them.</summary>
internal static class SameContent
{
    public static void ShouldHaveSameContentAs<T>(this T actual, T expected)
        where T : notnull
    {
        actual.GetType().ShouldBe(expected.GetType());
        foreach (var property in expected.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            var (left, right) = (property.GetValue(actual), property.GetValue(expected));
            if (right is IEnumerable expectedItems and not string)
            {
                left.ShouldBeAssignableTo<IEnumerable>().ShouldNotBeNull().Cast<object>()
                    .ShouldBe(expectedItems.Cast<object>(), property.Name);
            }
            else
            {
                left.ShouldBe(right, property.Name);
            }
        }
    }
}
