#!/usr/bin/env -S dotnet --
#:project ../src/Classify.Client/Classify.Client.csproj

using Classify.Client.History;

// Lists, shows and cancels batches, and lists what needs a human: dotnet run scripts/history.cs -- review
return await HistoryProgram.Main(args, AppContext.GetData("EntryPointFileDirectoryPath") as string);
