// Programs ask one probe which way to go, and faults are seen from the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
