#!/usr/bin/env -S dotnet --
#:project ../src/Classify.Client/Classify.Client.csproj

using Classify.Client;
using Classify.Client.CommandLine;

// Classifies indicators drawn at random: dotnet run scripts/run-random.cs -- -20 openai
const int DefaultCount = 20;
const int BatchSize = 5;
const int ConcurrentBatches = 4;

return await RunProgram.Main(args, new ScriptDefaults
{
    Name = "run-random",
    Draw = Draw.AtRandom,
    Count = DefaultCount,
    BatchSize = BatchSize,
    ConcurrentBatches = ConcurrentBatches,
    Folder = AppContext.GetData("EntryPointFileDirectoryPath") as string,
});
