package farpoint.data;

import farpoint.state.State;

/**
 * Stands for an attribute that is left out of the arithmetic: it has no columns, and other data need not have it.
 *
 * @param reason why it is left out
 */
record Unused(LeftOut.Reason reason) implements AttributeEncoder {
    private static final String LEFT_OUT = "left-out";

    @Override
    public int width() {
        return 0;
    }

    @Override
    public boolean isLeftOut() {
        return true;
    }

    @Override
    public void encode(Table table, int column, double[] target, int offset, int stride, int from, int to) {}

    @Override
    public void writeTo(State state) {
        state.put(LEFT_OUT, reason);
    }

    static Unused readFrom(State state) {
        return new Unused(state.choice(LEFT_OUT, LeftOut.Reason.class));
    }

    @Override
    public AttributeEncoder keptThoughConstant() {
        return this;
    }
}
