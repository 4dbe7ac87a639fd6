@org.jspecify.annotations.NullMarked
package az.rtcm.walls.guilty.util;
