/** Code that breaks the rules of the house on purpose: proof that each rule would notice. */
package az.rtcm.walls.guilty;
