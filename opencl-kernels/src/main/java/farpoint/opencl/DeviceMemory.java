package farpoint.opencl;

/**
 * What a session may allocate on its device.
 *
 * @param limit bytes in all
 * @param guard bytes behind each buffer that are written when it is made and checked when it is closed: a canary for kernels
 *     that write too far
 */
record DeviceMemory(long limit, int guard) {
    /** As much as the device has, without guards. */
    static final DeviceMemory UNGUARDED = new DeviceMemory(Long.MAX_VALUE, 0);
}
