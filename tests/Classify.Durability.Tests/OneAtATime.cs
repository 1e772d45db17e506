// Each test starts processes of its own and has deadlines: they do not compete for the processor.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
