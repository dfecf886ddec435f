namespace TieredPy.Runtime.Tests;

public class SlotTableTests
{
    [Fact]
    public void The_first_and_last_field_span_all_slots() =>
        Assert.Equal(typeof(TypeSlots).GetFields().Count(static f => !f.IsStatic), SlotDefs.Count);
}
