package farpoint.deep.settings;

/** Recipes that automatic values follow. */
public enum Preset {
    /** Ours: made for tables, also contaminated ones. */
    ROBUST,
    /** The authors' published recipe, as far as their code shows it. */
    REFERENCE
}
