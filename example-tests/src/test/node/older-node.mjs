// What gitlab-ci-local needs of Node 22, for Node 20.
Set.prototype.union ??= function (other) {
  return new Set([...this, ...other]);
};
