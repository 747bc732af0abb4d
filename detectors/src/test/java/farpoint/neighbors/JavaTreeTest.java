package farpoint.neighbors;

class JavaTreeTest implements DistanceEngineContract {
    @Override
    public DistanceEngine engine() {
        return new JavaDistanceEngine(JavaMethod.TREE);
    }
}
