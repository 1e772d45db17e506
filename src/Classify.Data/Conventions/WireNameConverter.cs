using Classify.Core.Taxonomy;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Classify.Data.Conventions;

/// <summary>Stores closed value lists by their wire names.</summary>
internal sealed class WireNameConverter<T>()
    : ValueConverter<T, string>(value => WireName.Of(value), name => WireName.Parse<T>(name))
    where T : struct, Enum;
