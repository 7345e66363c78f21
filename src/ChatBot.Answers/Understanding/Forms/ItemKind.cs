namespace ChatBot.Answers.Understanding.Forms;

/// <summary>What the items of a list over several articles are named by.</summary>
public enum ItemKind
{
    Person,
    Place,
    Organisation,
}
