namespace NoHarm.Tests.Reporting;

public sealed class ContractTests
{
    private static readonly string File = Path.Combine(Repository.Root, "web", "src", "contract.ts");

    [Fact]
    public void The_contract_of_the_front_end_is_what_the_records_say()
    {
        string generated = TypeScriptContract.Text();
        if (Environment.GetEnvironmentVariable("NOHARM_WRITE_CONTRACT") is not null)
            System.IO.File.WriteAllText(File, generated);

        System.IO.File.ReadAllText(File).ShouldBe(generated);
    }
}
