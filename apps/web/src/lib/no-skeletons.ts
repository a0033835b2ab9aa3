/** Stands in for the parser of skeletons: a message that has one is a fault of ours, told at once. */
function refuse(): never {
  throw new Error('the words of the screens have no skeletons; format numbers and days before they go into a sentence');
}

export { refuse as parseDateTimeSkeleton, refuse as parseNumberSkeleton, refuse as parseNumberSkeletonFromString };
