using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Classify.Data.Conventions;

/// <summary>Stores instants in the form of <see cref="Timestamp"/>.</summary>
internal sealed class TimestampConverter()
    : ValueConverter<DateTimeOffset, string>(instant => Timestamp.Text(instant), text => Timestamp.Parse(text));
