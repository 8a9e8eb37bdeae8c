using NoHarm.Retrieval;

namespace NoHarm.Judging.Reading;

/// <summary>How much of an option a text has.</summary>
/// <param name="All">Weighted share of all terms, 0 to 1.</param>
/// <param name="Objects">Weighted share of the things that one orders, gives or refers to, 0 to 1.</param>
/// <param name="MissingObjects">Share of those things that are not named at all, 0 to 1.</param>
internal readonly record struct Coverage(double All, double Objects, double MissingObjects)
{
    /// <summary>Weighted share of the terms of the action itself, without its reason and its trigger, 0 to 1.</summary>
    public double Main { get; private init; }

    /// <summary>Weighted share of the terms of reason and trigger, 0 to 1; 0 where there are none.</summary>
    public double Aside { get; private init; }

    /// <summary>The weighted share of an option's terms in a text, and in a second text beside it.</summary>
    public static Coverage Of(OptionReading option, TermReading text, Lexicon lexicon, TermReading? beside = null)
    {
        double all = 0;
        double objects = 0;
        double objectTotal = 0;
        double aside = 0;
        double asideTotal = 0;
        int missing = 0;
        int count = 0;
        for (int i = 0; i < option.Weights.Length; i++)
        {
            Term term = option.Reading.Terms[i];
            double degree = TermMatch.Best(term, text, lexicon).Degree;
            if (beside is not null && degree < 1)
                degree = Math.Max(degree, TermMatch.Best(term, beside, lexicon).Degree);
            all += degree * option.Weights[i];
            if (option.IsAside[i])
            {
                aside += degree * option.Weights[i];
                asideTotal += option.Weights[i];
            }

            if (!term.IsObject)
                continue;
            objects += degree * option.Weights[i];
            objectTotal += option.Weights[i];
            count++;
            missing += degree == 0 ? 1 : 0;
        }

        return new Coverage(
            all / option.Total,
            objectTotal > 0 ? objects / objectTotal : all / option.Total,
            count > 0 ? (double)missing / count : 0)
        {
            Main = (all - aside) / Math.Max(option.Total - asideTotal, 1e-6),
            Aside = asideTotal > 0 ? aside / asideTotal : 0,
        };
    }
}
